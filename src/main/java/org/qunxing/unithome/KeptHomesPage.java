package org.qunxing.unithome;

import java.util.List;
import org.qunxing.organisations.Unit;

/** The homes that somebody keeps: of her own units and of those directly below. */
public record KeptHomesPage(List<Unit> units) {}
