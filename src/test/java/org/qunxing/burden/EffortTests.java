package org.qunxing.burden;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunxing.burden.AskedForm.AskedField;
import org.qunxing.kernel.Role;
import org.springframework.web.multipart.MultipartFile;

class EffortTests {

  record Sample(
      boolean wanted,
      Role role,
      List<String> groups,
      LocalDate day,
      int count,
      String name,
      @Size(max = 200) String remark,
      @Size(max = 201) String story,
      @Size(min = 2) String unlimited,
      MultipartFile paper) {}

  @ParameterizedTest
  @CsvSource({
    "wanted,CHOICE", "role,CHOICE", "groups,CHOICE", "day,DAY", "count,NUMBER",
    "name,LINE", "remark,LINE", "story,PASSAGE", "unlimited,LINE", "paper,FILE"
  })
  void weighsAFieldByItsKind(String name, Effort expected) throws Exception {
    var accessor = Sample.class.getMethod(name);

    assertThat(Effort.of(accessor.getReturnType(), accessor)).isEqualTo(expected);
  }

  @Test
  void countsOnlyWhatMustBeFilledIn() {
    var form =
        new AskedForm(
            "POST /x",
            "样表",
            Level.MEMBER,
            List.of(
                new AskedField("name", Effort.LINE, true),
                new AskedField("story", Effort.PASSAGE, false)));

    assertThat(form.seconds()).isEqualTo(10 + 12);
    assertThat(form.required()).isEqualTo(1);
    assertThat(form.optional()).isEqualTo(1);
  }
}
