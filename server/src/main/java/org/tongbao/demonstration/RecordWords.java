package org.tongbao.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// What invented records say in the ledgers of the sample, by codes of their fields. Enterprises
/// and banks are called 演示, so that nobody takes them for one that exists.
final class RecordWords {

    private static final List<String> HOW =
            List.of("节能型", "可调式", "模块化", "低噪声", "便携式", "自清洁", "防堵", "智能");
    private static final List<String> WHAT =
            List.of(
                    "煤矸石砖烧结窑", "矿用皮带输送机", "石榴清洗分选机", "数控机床夹具", "大棚滴灌设备", "污水沉淀装置", "轮胎成型鼓", "建筑铝模板",
                    "食用菌培养架", "极片涂布机", "布料验卷机", "阀门试压台", "矿井水净化装置", "秸秆打捆机", "淀粉干燥塔", "配电柜散热结构");
    private static final List<String> TRADES =
            List.of("机械", "建材", "食品", "电子", "环保", "农业", "纺织", "新材料");
    private static final List<String> BANKS = List.of("演示银行枣庄分行", "演示农商银行市中支行", "演示村镇银行");
    private static final List<String> TOPICS =
            List.of("专利申请实务", "商标注册与保护", "知识产权质押融资", "专利转化与开放许可", "企业合规与维权");
    private static final List<String> MARKS = List.of("榴园里", "泉峪", "枣香坊", "云谷农", "鲁匠", "青檀");
    private static final List<String> CAUSES =
            List.of("销售侵犯注册商标专用权的商品", "假冒专利", "擅自使用他人企业名称", "商标侵权纠纷", "专利标识标注不规范");

    private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};
    private static final int CHECKED = 11;

    /// Days within which a case is closed: none goes over into the next month.
    private static final int SETTLED = 6;

    private static final Map<String, Function<Thing, Map<String, String>>> LEDGERS =
            Map.of(
                    "valid_invention_patents_added", RecordWords::patent,
                    "patent_open_licences", RecordWords::licence,
                    "ip_pledge_amount", RecordWords::pledge,
                    "national_ip_enterprises", RecordWords::enterprise,
                    "ipms_certified_enterprises", RecordWords::certificate,
                    "trademark_brand_guidance_stations", RecordWords::station,
                    "ip_trainings_held", RecordWords::training,
                    "valid_trademarks", RecordWords::trademark,
                    "ip_cases_handled", RecordWords::handled);

    private RecordWords() {}

    /// Indicators that have a ledger here.
    static Set<String> indicators() {
        return LEDGERS.keySet();
    }

    static Map<String, String> of(Thing thing) {
        return Objects.requireNonNull(LEDGERS.get(thing.indicator())).apply(thing);
    }

    private static Map<String, String> patent(Thing thing) {
        var filed = thing.day().minusMonths(14 + thing.chance("filed", 24));
        return said(
                "number", patentNumber(filed.getYear(), thing.digits("serial", 7)),
                "title", "一种" + thing.one("how", HOW) + thing.one("what", WHAT),
                "owner", enterprise(thing, "owner"),
                "granted", thing.day(),
                "status", "有效",
                "fee_due", thing.next(filed, 1));
    }

    /// As they are numbered: year, 1 for an invention, serial, and a digit that checks the others.
    private static String patentNumber(int year, String serial) {
        var digits = year + "1" + serial;
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        var check = sum % CHECKED;
        return "ZL" + digits + "." + (check == CHECKED - 1 ? "X" : check);
    }

    private static Map<String, String> licence(Thing thing) {
        return said(
                "filing", "KF" + thing.day().getYear() + thing.digits("filing", 8),
                "licensor", enterprise(thing, "licensor"),
                "licensee", enterprise(thing, "licensee"),
                "patents", patentNumber(thing.day().getYear() - 3, thing.digits("patent", 7)),
                "licensed", thing.day(),
                "fee", 1 + thing.chance("fee", 20));
    }

    /// What was paid back calls for nobody any more.
    private static Map<String, String> pledge(Thing thing) {
        var repay = thing.day().plusYears(1);
        return said(
                "borrower", enterprise(thing, "borrower"),
                "bank", thing.one("bank", BANKS),
                "amount", thing.amount().toPlainString(),
                "lent", thing.day(),
                "patents", patentNumber(thing.day().getYear() - 2, thing.digits("patent", 7)),
                "repay", repay.isBefore(thing.today()) ? "" : repay);
    }

    private static Map<String, String> enterprise(Thing thing) {
        return said(
                "credit_code", "91370402MA" + thing.digits("code", 8),
                "name", enterprise(thing, "name"),
                "level", thing.chance("level", 3) == 0 ? "示范企业" : "优势企业",
                "year", thing.day().getYear(),
                "recognised", thing.day(),
                "until", thing.next(thing.day(), 3).minusDays(1));
    }

    private static Map<String, String> certificate(Thing thing) {
        return said(
                "certificate", "165IP" + thing.day().getYear() + thing.digits("certificate", 6),
                "name", enterprise(thing, "name"),
                "certified", thing.day(),
                "until", thing.next(thing.day(), 3).minusDays(1));
    }

    private static Map<String, String> station(Thing thing) {
        return said(
                "name",
                thing.place() + thing.one("trade", TRADES) + "商标品牌指导站",
                "address",
                thing.place() + "便民服务中心",
                "contact",
                thing.clerk(),
                "opened",
                thing.day());
    }

    private static Map<String, String> training(Thing thing) {
        return said(
                "topic", thing.one("topic", TOPICS),
                "held", thing.day(),
                "place", thing.place() + "会议室",
                "attendance", thing.amount().toPlainString(),
                "teacher", thing.clerk());
    }

    private static Map<String, String> trademark(Thing thing) {
        return said(
                "number", "8" + thing.digits("number", 7),
                "name", thing.one("mark", MARKS) + "演示" + thing.digits("mark", 2),
                "owner", enterprise(thing, "owner"),
                "registered", thing.day(),
                "until", thing.day().plusYears(10).minusDays(1));
    }

    private static Map<String, String> handled(Thing thing) {
        var closed = thing.day().plusDays(thing.chance("closed", SETTLED));
        var open = thing.number() >= thing.amount().intValue() || closed.isAfter(thing.today());
        return said(
                "number",
                        "枣市中知案〔%d〕%d号"
                                .formatted(
                                        thing.day().getYear(), thing.before() + thing.number() + 1),
                "cause", thing.one("cause", CAUSES),
                "party", enterprise(thing, "party"),
                "opened", thing.day(),
                "closed", open ? "" : closed,
                "officer", thing.clerk());
    }

    private static String enterprise(Thing thing, String what) {
        return "枣庄" + thing.place() + "演示" + thing.one(what, TRADES) + "有限公司";
    }

    /// Fields and what they say, one after the other; what says nothing is left out.
    private static Map<String, String> said(Object... pairs) {
        var said = new HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            var text = pairs[i + 1].toString();
            if (!text.isEmpty()) {
                said.put(pairs[i].toString(), text);
            }
        }
        return said;
    }
}
