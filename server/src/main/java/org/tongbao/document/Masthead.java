package org.tongbao.document;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What stands above the text.
///
/// @param mark 发文机关标志 in red, such as 枣庄市知识产权局文件; null for none
/// @param number 发文字号, such as 枣知发〔2021〕29号; null for none
/// @param addressees 主送机关, each a group as it is printed; the writers put ， between them and ：
///   behind the last
public record Masthead(
        @Nullable String mark, @Nullable String number, String title, List<String> addressees) {

    public Masthead {
        mark = PrintedText.line(mark);
        number = PrintedText.line(number);
        title = PrintedText.required(title, "title");
        addressees = PrintedText.lines(addressees);
    }
}
