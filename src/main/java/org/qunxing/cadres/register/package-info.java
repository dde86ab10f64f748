/** The register of cadres and one cadre's page. */
@NullMarked
package org.qunxing.cadres.register;

import org.jspecify.annotations.NullMarked;
