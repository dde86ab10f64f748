package org.qunxing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for every template of every module. */
class TemplateRulesTests {

  /** The content security policy refuses these in the browser; here they are refused before. */
  private static final Pattern INLINE =
      Pattern.compile("\\sstyle=\"|\\son[a-z]+=\"|<script>|<style|javascript:|hx-on|hx-vals=\"js:");

  private static final Pattern ICON =
      Pattern.compile("(?:web\\.c\\.icon\\(name = |[ (]icon = )\"([a-z0-9-]+)\"");

  @Test
  void noTemplateCarriesInlineScriptOrStyle() {
    assertThat(Templates.all()).noneMatch(file -> carriesInline(Templates.read(file)));
  }

  @Test
  void plantedInlineScriptsAndStylesAreFound() {
    assertThat(
            List.of(
                "<p style=\"color:red\">",
                "<button onclick=\"go()\">",
                "<script>go()</script>",
                "<a href=\"javascript:go()\">"))
        .allMatch(TemplateRulesTests::carriesInline);
    assertThat(carriesInline("<script type=\"application/json\">{}</script>")).isFalse();
  }

  @Test
  void everyIconThatATemplateNamesIsInTheSprite() {
    assertThat(Templates.all())
        .allSatisfy(
            file ->
                assertThat(icons(Templates.read(file))).as(file.toString()).allMatch(Icons::has));
  }

  @Test
  void aWrongIconNameIsFound() {
    assertThat(icons("@template.web.c.icon(name = \"no-such-icon\")")).noneMatch(Icons::has);
    assertThat(icons("@template.web.c.button(label = \"x\", icon = \"no-such-icon\")"))
        .noneMatch(Icons::has);
  }

  @Test
  void everyPostedFormCarriesTheTokenAgainstForgery() {
    Pattern form = Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL);
    for (Path file : Templates.all()) {
      form.matcher(Templates.read(file))
          .results()
          .forEach(
              found ->
                  assertThat(found.group())
                      .as(file.toString())
                      .matches(
                          text ->
                              text.contains("web.c.csrf(") || text.contains("shell.csrfToken()")));
    }
  }

  private static boolean carriesInline(String template) {
    return INLINE.matcher(template).find();
  }

  private static List<String> icons(String template) {
    return ICON.matcher(template).results().map(found -> found.group(1)).toList();
  }
}
