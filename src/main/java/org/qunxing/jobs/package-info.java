/**
 * Work that happens later or again and again, once on any number of nodes (db-scheduler).
 *
 * <p>Owns: the scheduler's life and its table. A module registers work by declaring a {@code
 * com.github.kagkarlsson.scheduler.task.Task} bean; the work runs as the platform itself.
 */
@ApplicationModule(
    displayName = "Jobs",
    allowedDependencies = {"kernel", "access"})
@NullMarked
package org.qunxing.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
