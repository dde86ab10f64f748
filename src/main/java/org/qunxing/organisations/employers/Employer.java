package org.qunxing.organisations.employers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employer.
 *
 * @param codeProof the document that proves a code whose check character does not hold
 * @param newForm whether its people work in a new form of employment
 * @param unionId its union; null while it has none
 */
public record Employer(
    UUID id,
    String creditCode,
    @Nullable String codeProof,
    String name,
    int headcount,
    String industry,
    boolean newForm,
    @Nullable UUID unionId) {}
