package org.tongbao.orgunit;

/// Level of a unit in the tree, from the top down.
public enum OrgUnitLevel {
    PROVINCE,
    CITY,
    DISTRICT,
    TOWNSHIP,
    ZONE
}
