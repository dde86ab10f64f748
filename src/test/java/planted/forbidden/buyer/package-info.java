/** May use nobody. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package planted.forbidden.buyer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
