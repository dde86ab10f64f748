package org.qunxing.members;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.Parsed;
import org.qunxing.kernel.Phone;
import org.qunxing.web.FormErrors;
import org.springframework.validation.BindingResult;

/** Reads the person out of a form; what is wrong goes beside its field. */
public final class PersonFields {

  private PersonFields() {}

  /**
   * @return the person, to be used only when the result has no errors
   */
  public static NewMember read(
      String name,
      @Nullable String nationalId,
      @Nullable String phone,
      @Nullable Set<MemberGroup> groups,
      @Nullable Occupation occupation,
      BindingResult result) {
    return new NewMember(
        name == null ? "" : name,
        field("nationalId", nationalId, NationalId::parse, result),
        field("phone", phone, Phone::parse, result),
        null,
        null,
        groups == null ? Set.of() : groups,
        occupation);
  }

  private static <T> @Nullable T field(
      String field,
      @Nullable String typed,
      Function<String, Parsed<T>> reader,
      BindingResult result) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    Parsed<T> parsed = reader.apply(typed);
    parsed.problem().ifPresent(problem -> FormErrors.reject(result, field, problem));
    return parsed.optional().orElse(null);
  }
}
