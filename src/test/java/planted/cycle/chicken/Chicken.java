package planted.cycle.chicken;

import planted.cycle.egg.Egg;

/** Needs the egg, which needs the chicken. */
public record Chicken(Egg from) {}
