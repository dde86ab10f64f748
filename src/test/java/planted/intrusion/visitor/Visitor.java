package planted.intrusion.visitor;

import planted.intrusion.shop.stock.Shelf;

/** Reaches behind the counter. */
public record Visitor(Shelf reachesInto) {}
