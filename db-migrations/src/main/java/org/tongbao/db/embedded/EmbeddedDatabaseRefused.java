package org.tongbao.db.embedded;

import java.nio.file.Path;

/// The embedded database cannot start for a reason a person can act on; the message, Chinese first,
/// says what to do.
public final class EmbeddedDatabaseRefused extends RuntimeException {

    private final boolean folderInUse;

    private EmbeddedDatabaseRefused(String message) {
        this(message, false);
    }

    private EmbeddedDatabaseRefused(String message, boolean folderInUse) {
        super(message);
        this.folderInUse = folderInUse;
    }

    boolean folderInUse() {
        return folderInUse;
    }

    static EmbeddedDatabaseRefused folderInUse(Path folder) {
        return new EmbeddedDatabaseRefused(
                """
                数据目录 %1$s 正由另一个正在运行的通报服务使用，本次启动已停止，数据未受影响。\
                请先停止那个服务，或用 tongbao.data 指定另一个目录。
                The data folder %1$s is in use by another running Tongbao server; this start has stopped \
                and touched nothing. Stop that server first, or name another folder with tongbao.data.\
                """
                        .formatted(folder),
                true);
    }

    static EmbeddedDatabaseRefused noProgram(String platform) {
        return new EmbeddedDatabaseRefused(
                """
                本平台（%1$s）没有内置数据库程序。请使用已有的 MySQL 或 MariaDB，并设置 spring.datasource.url、\
                spring.datasource.username 和 spring.datasource.password。
                There is no embedded database program for this platform (%1$s). Use a MySQL or MariaDB server \
                and set spring.datasource.url, spring.datasource.username and spring.datasource.password.\
                """
                        .formatted(platform));
    }

    static EmbeddedDatabaseRefused portTaken(int port) {
        return new EmbeddedDatabaseRefused(
                """
                端口 %1$d 已被别的程序占用，本次启动已停止，数据未受影响。请换一个 tongbao.reader.port。
                Another program listens on port %1$d; this start has stopped and touched nothing. \
                Choose another tongbao.reader.port.\
                """
                        .formatted(port));
    }

    static EmbeddedDatabaseRefused didNotStart(Path log, String lastLines) {
        return new EmbeddedDatabaseRefused(
                """
                内置数据库未能启动，详见 %1$s。
                The embedded database did not start; its log is %1$s and ends with:
                %2$s\
                """
                        .formatted(log, lastLines));
    }
}
