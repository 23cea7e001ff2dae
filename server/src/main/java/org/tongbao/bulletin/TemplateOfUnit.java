package org.tongbao.bulletin;

import org.tongbao.orgunit.OrgUnit;

import java.util.List;

/// How drafts of a unit begin, as the contract has it.
///
/// @param revision 0 for the product's own
record TemplateOfUnit(
        OrgUnit unit,
        BulletinKind kind,
        int revision,
        BulletinTemplate template,
        boolean canChange) {

    public String title() {
        return template.title();
    }

    public String addressees() {
        return template.addressees();
    }

    public List<BulletinTemplate.Section> sections() {
        return template.sections();
    }

    public BulletinTemplate.Patterns patterns() {
        return template.patterns();
    }

    public boolean annexFigures() {
        return template.annexFigures();
    }

    public boolean annexRankings() {
        return template.annexRankings();
    }

    public String issuer() {
        return template.issuer();
    }

    public String numberWord() {
        return template.numberWord();
    }

    public boolean withheld() {
        return template.withheld();
    }
}
