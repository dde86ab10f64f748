package planted.cycle.egg;

import org.jspecify.annotations.Nullable;
import planted.cycle.chicken.Chicken;

/** Needs the chicken, which needs the egg. */
public record Egg(@Nullable Chicken laidBy) {}
