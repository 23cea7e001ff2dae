package org.tongbao.indicator;

/// What a unit of measure measures. Amounts of different dimensions are never converted into each
/// other: a loan (笔) may cover several patents (件), and a session (次) has many attendances (人次).
public enum UnitDimension {
    /// Single things: 件 个 项 起 条 处.
    THINGS,
    /// Enterprises, agencies, stations: 家.
    ORGANISATIONS,
    /// 户.
    HOUSEHOLDS,
    /// 人 名.
    PEOPLE,
    /// Each coming of a person counts: 人次.
    ATTENDANCES,
    /// What was held: 次 期 场.
    EVENTS,
    /// Loans and contracts: 笔.
    DEALS,
    /// 元.
    MONEY,
    /// Parts of a whole: %.
    SHARE,
    /// Things for each person of the population: 件/万人.
    PER_PERSON,
    /// 平方米.
    FLOOR,
    /// 亩.
    LAND,
    /// 市.
    CITIES,
    /// 月.
    DURATION,
    /// 位, a place in an order.
    RANK,
    /// A measure word the product does not know: comparable only with itself.
    OTHER
}
