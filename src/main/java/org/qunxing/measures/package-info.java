/**
 * What really happened, counted.
 *
 * <p>Owns: declared measures, facts, their rollups, the folder between the two, and the nightly
 * check that they agree. Asks: organisations, for the names of units. Modules declare {@link
 * org.qunxing.measures.MeasureDeclaration} beans and record facts through {@link
 * org.qunxing.measures.Measures} in the transaction in which the thing happened. Tells: figures
 * and, within the viewer's scope, the facts behind them. Never: lets anybody type a figure in, or
 * change a fact; a mistake is put right by a further fact.
 */
@ApplicationModule(
    displayName = "Measures",
    allowedDependencies = {"kernel", "access", "web", "identity", "jobs", "organisations"})
@NullMarked
package org.qunxing.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
