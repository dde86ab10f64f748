package planted.intrusion.shop.stock;

/** The shop's own business: not in its base package. */
public record Shelf(int pieces) {}
