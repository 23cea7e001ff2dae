package org.tongbao.standing;

/// What is known of one unit and indicator at the end of a period.
///
/// @param line with rank and share where the unit is read as one among its siblings
/// @param amongSiblings whether it is
/// @param apart whether several units have targets that do not add up to one
public record Finding(StandingLine line, boolean amongSiblings, boolean apart) {

    /// Whether it rests on generated figures.
    public boolean demonstration() {
        return line.demonstration();
    }
}
