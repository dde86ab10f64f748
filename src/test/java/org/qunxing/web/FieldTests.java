package org.qunxing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FieldTests {

  @Test
  void keepsWhatWasTypedAndSaysWhatIsWrongBesideIt() {
    Element field =
        field(
            Map.of(
                "name",
                "capacity",
                "label",
                "名额",
                "value",
                "很多",
                "hint",
                "不含候补",
                "errors",
                FormErrors.at("capacity", "应为整数")));

    Element input = one(field, "input");
    assertThat(input.attr("value")).isEqualTo("很多");
    assertThat(input.attr("aria-invalid")).isEqualTo("true");
    assertThat(input.attr("aria-describedby").split(" "))
        .extracting(id -> one(field, "#" + id).text())
        .containsExactly("不含候补", "应为整数");
    assertThat(one(field, "label").attr("for")).isEqualTo(input.id());
  }

  @Test
  void saysNothingOfErrorsWhenThereAreNone() {
    Element input = one(field(Map.of("name", "title", "label", "名称")), "input");

    assertThat(input.hasAttr("aria-invalid")).isFalse();
    assertThat(input.hasAttr("aria-describedby")).isFalse();
  }

  @Test
  void scriptInATypedValueStaysText() {
    String attack = "\"><script>alert(1)</script>";

    Element field =
        field(Map.of("name", "title", "label", attack, "value", attack, "hint", attack));

    assertThat(field.select("script")).isEmpty();
    assertThat(one(field, "input").attr("value")).isEqualTo(attack);
  }

  @Test
  void neverWritesAPasswordBack() {
    Element field =
        field(Map.of("name", "password", "label", "密码", "type", "password", "value", "secret"));

    assertThat(field.outerHtml()).doesNotContain("secret");
  }

  @Test
  void marksTheChosenOptions() {
    List<Choice> choices = List.of(Choice.of("a", "甲"), Choice.of("b", "乙"));

    Element select =
        field(
            Map.of("name", "k", "label", "类别", "type", "select", "choices", choices, "value", "b"));
    Element boxes =
        field(
            Map.of(
                "name",
                "k",
                "label",
                "类别",
                "type",
                "checkboxes",
                "choices",
                choices,
                "value",
                Set.of("a", "b")));

    assertThat(select.select("option[selected]").eachText()).containsExactly("乙");
    assertThat(boxes.select("input[checked]")).hasSize(2);
    assertThat(boxes.select("legend").text()).startsWith("类别");
  }

  @Test
  void writesADayAsTheControlExpectsIt() {
    Element field =
        field(
            Map.of(
                "name", "on", "label", "日期", "type", "date", "value", LocalDate.of(2026, 12, 1)));

    assertThat(one(field, "input").attr("value")).isEqualTo("2026-12-01");
  }

  private static Element field(Map<String, Object> params) {
    return Templates.render("web/c/field.jte", new HashMap<>(params));
  }

  private static Element one(Element in, String query) {
    Element found = in.selectFirst(query);
    assertThat(found).as(query).isNotNull();
    return java.util.Objects.requireNonNull(found);
  }
}
