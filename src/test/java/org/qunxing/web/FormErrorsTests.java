package org.qunxing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

class FormErrorsTests {

  /** As a form asks it. */
  record Outing(String title, String place, List<String> guests) {}

  @Test
  void speakInTheOrderInWhichTheFormAsks() {
    BindingResult result = refused();
    result.rejectValue("guests", "", "请写上客人");
    result.rejectValue("place", "", "请填写地点");
    result.rejectValue("title", "", "请填写名称");
    result.reject("", "日子已经过了");

    assertThat(FormErrors.of(result).byField())
        .containsExactly(
            java.util.Map.entry("title", "请填写名称"),
            java.util.Map.entry("place", "请填写地点"),
            java.util.Map.entry("guests", "请写上客人"),
            java.util.Map.entry("", "日子已经过了"));
  }

  @Test
  void keepTheFirstMessageOfAField() {
    BindingResult result = refused();
    result.rejectValue("title", "", "请填写名称");
    result.rejectValue("title", "", "名称太短");

    assertThat(FormErrors.of(result).get("title")).isEqualTo("请填写名称");
  }

  private static BindingResult refused() {
    return new BeanPropertyBindingResult(new Outing("", "", List.of()), "form");
  }
}
