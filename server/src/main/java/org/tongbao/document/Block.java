package org.tongbao.document;

/// A piece of the text or of an annex.
public sealed interface Block permits Heading, Paragraph, Table {}
