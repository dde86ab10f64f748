/**
 * Violations planted on purpose, one for each architecture rule: a rule that does not find its own
 * is broken. Nothing here is ever loaded by the application.
 */
@NullMarked
package planted;

import org.jspecify.annotations.NullMarked;
