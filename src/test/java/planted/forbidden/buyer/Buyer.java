package planted.forbidden.buyer;

import planted.forbidden.seller.Price;

/** Uses a module that its charter does not list. */
public record Buyer(Price pays) {}
