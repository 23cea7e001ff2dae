package org.tongbao.integration;

import java.util.List;

/// The heads a kind of file has, in any order; those of `optional` may be left out.
record Columns(List<String> required, List<String> optional) {

    static Columns of(String required, String optional) {
        return new Columns(List.of(required.split(" ")), List.of(optional.split(" ")));
    }

    boolean know(String head) {
        return required.contains(head) || optional.contains(head);
    }
}
