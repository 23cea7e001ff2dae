package org.tongbao.document;

/// The type faces of an official document (GB/T 9704-2012, 5.2.2 and 7.3).
enum Face {
    FANGSONG("仿宋_GB2312", "仿宋"),
    XIAOBIAOSONG("方正小标宋简体", "宋体"),
    HEI("黑体", "SimHei"),
    KAI("楷体_GB2312", "楷体"),
    SONG("宋体", "SimSun");

    private final String font;
    private final String alternate;

    Face(String font, String alternate) {
        this.font = font;
        this.alternate = alternate;
    }

    /// As Word knows it.
    String font() {
        return font;
    }

    /// What Word takes where the font is not installed.
    String alternate() {
        return alternate;
    }
}
