package org.qunxing.kernel;

/** A role held at a unit, for one line: the person may do it in the subtree below {@code unit}. */
public record Grant(Role role, UnitPath unit, Line line) {}
