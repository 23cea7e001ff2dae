package org.tongbao.notice;

import org.tongbao.graphql.Edge;
import org.tongbao.graphql.PageInfo;

import java.util.List;

/// `MonthNoticeConnection` of the SDL.
///
/// @param newest cursor after which nothing has happened yet
record NoticePage(List<Edge<MonthNotice>> edges, PageInfo pageInfo, String newest) {}
