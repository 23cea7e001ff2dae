package org.tongbao.handdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongbao.authority.UnitPath;
import org.tongbao.handdown.Assignment.Assigned;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitLevel;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Whose a row is, by owner, address and memory.
class AssignmentTest {

    private static final Town SHUIGUO = town("税郭镇");
    private static final Town MENGZHUANG = town("孟庄镇");
    private static final Town LONGSHANLU = town("龙山路街道");
    private static final Town GETABU = town("各塔埠街道", "垎塔埠街道");
    private static final List<Town> TOWNS = List.of(SHUIGUO, MENGZHUANG, LONGSHANLU, GETABU);

    private static Town town(String name, String... aliases) {
        return new Town(
                new OrgUnit(
                        UUID.randomUUID(),
                        name,
                        name,
                        null,
                        OrgUnitLevel.TOWNSHIP,
                        null,
                        null,
                        new UnitPath(name + "/")),
                List.of(aliases),
                List.of());
    }

    private static Assigned of(@Nullable String owner, @Nullable String address) {
        return new Assignment(TOWNS, Map.of("枣庄某某(集团)有限公司", MENGZHUANG.unit().id()))
                .of(owner, address);
    }

    @Test
    void theAddressNamesTheTown() {
        var assigned = of("某公司", "山东省枣庄市市中区税郭镇工业园");
        assertThat(assigned.unit()).isEqualTo(SHUIGUO.unit());
        assertThat(assigned.basis()).isEqualTo(Basis.ADDRESS);
        assertThat(assigned.doubts()).isEmpty();
    }

    @Test
    void anAliasNamesItToo() {
        assertThat(of("某公司", "市中区垎塔埠街道1号").unit()).isEqualTo(GETABU.unit());
    }

    @Test
    void whatWasConfirmedBeforeGoesFirstHoweverTheNameIsTyped() {
        var assigned = of(" 枣庄 某某（集团）有限公司", "税郭镇1号");
        assertThat(assigned.unit()).isEqualTo(MENGZHUANG.unit());
        assertThat(assigned.basis()).isEqualTo(Basis.REMEMBERED);
        assertThat(assigned.doubts())
                .containsExactly(Doubt.of("SOURCE_OWNER_ELSEWHERE", "孟庄镇", "税郭镇"));
    }

    @Test
    void ofSeveralOwnersTheFirstThatIsRememberedDecides() {
        assertThat(of("外地大学；枣庄某某(集团)有限公司", null).unit()).isEqualTo(MENGZHUANG.unit());
    }

    @Test
    void theOwnersNameNamesATownButNoStreetByItsRoad() {
        var assigned = of("枣庄税郭机械有限公司", "市中区1号");
        assertThat(assigned.unit()).isEqualTo(SHUIGUO.unit());
        assertThat(assigned.basis()).isEqualTo(Basis.OWNER_NAME);
        assertThat(of("龙山路商贸公司", "龙山路18号").unit()).isNull();
    }

    @Test
    void twoThatAreNamedAreNone() {
        var assigned = of("某公司", "税郭镇与孟庄镇交界");
        assertThat(assigned.unit()).isNull();
        assertThat(assigned.doubts()).containsExactly(Doubt.of("SOURCE_SEVERAL_TOWNS", "税郭镇、孟庄镇"));
    }

    @Test
    void aTownThatIsNoMoreUnderTheDistrictIsNobody() {
        var elsewhere = new Assignment(TOWNS, Map.of("甲公司", UUID.randomUUID()));
        assertThat(elsewhere.of("甲公司", null).unit()).isNull();
        assertThat(elsewhere.of(null, null).basis()).isNull();
    }
}
