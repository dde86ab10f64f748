package org.qunxing.founding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.CreditCode;

/**
 * The certificate of legal person (工会法人资格证).
 *
 * @param unionCode the union's own credit code; not every place issues one
 */
public record Certificate(
    String number,
    LocalDate issuedOn,
    String legalRepresentative,
    @Nullable CreditCode unionCode) {}
