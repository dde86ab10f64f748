package planted.forbidden.seller;

/** What the buyer must not know. */
public record Price(int yuan) {}
