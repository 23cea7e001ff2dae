package org.tongbao.authority;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A place in the unit tree: the codes from the top down, each followed by a slash, for example
/// `370000/370400/370402/`.
public record UnitPath(String value) {

    /// The place above all units: everything lies under it.
    public static final UnitPath TOP = new UnitPath("");

    public UnitPath {
        if (!value.isEmpty() && !value.endsWith("/")) {
            throw new IllegalArgumentException("A unit path ends with a slash: " + value);
        }
    }

    /// Whether `other` is this unit or lies under it.
    public boolean contains(UnitPath other) {
        return other.value.startsWith(value);
    }

    /// Whether a unit with this code stands here or above.
    public boolean leadsOver(String code) {
        return ("/" + value).contains("/" + code + "/");
    }

    /// Whether nothing stands above it.
    public boolean isTop() {
        return value.indexOf('/') == value.length() - 1;
    }

    /// The unit at the top of the tree above it; at the top itself.
    public UnitPath top() {
        return new UnitPath(value.substring(0, value.indexOf('/') + 1));
    }

    /// Whose administrators decide about the unit itself: the one above; at the top its own.
    public UnitPath governing() {
        return isTop() ? this : new UnitPath(value.substring(0, governingEnd()));
    }

    /// The places it lies under, from the top down, and itself.
    public Stream<UnitPath> fromTop() {
        return IntStream.range(0, value.length())
                .filter(i -> value.charAt(i) == '/')
                .mapToObj(i -> new UnitPath(value.substring(0, i + 1)));
    }

    private int governingEnd() {
        return value.lastIndexOf('/', value.length() - 2) + 1;
    }

    /// The code of the unit.
    public String code() {
        return value.substring(governingEnd(), value.length() - 1);
    }

    /// The path of a unit with this code directly under this one.
    public UnitPath child(String code) {
        return new UnitPath(value + code + "/");
    }

    /// The first path after all paths of this subtree, in the order of ascii_bin: `/` is followed
    /// by `0`, so the subtree is the half-open range from this to there.
    String end() {
        return value.substring(0, value.length() - 1) + "0";
    }
}
