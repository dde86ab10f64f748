/**
 * How the platform itself is doing, for those who run it.
 *
 * <p>Owns: {@code /metrics} in Prometheus' text form. What is measured is declared by each module
 * as a {@link io.micrometer.core.instrument.binder.MeterBinder}; liveness and readiness are Spring
 * Boot's ({@code /actuator/health/liveness}, {@code /actuator/health/readiness}). Never: shows
 * personal data, or a label whose values anybody outside could invent.
 */
@ApplicationModule(
    displayName = "Operations",
    allowedDependencies = {"kernel", "access"})
@NullMarked
package org.qunxing.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
