package org.qunxing.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No page is forgotten by the photographer. */
class ScreenListTests {

  @Test
  void everyRouteThatABrowserCanOpenIsPhotographedOrSaidToBeNoPage() {
    assertThat(ScreenList.read().troubles(ScreenList.routes()))
        .as("add a line to docs/screens.txt")
        .isEmpty();
  }

  @Test
  void aForgottenRouteIsFound() {
    ScreenList list = ScreenList.of(List.of("王芳  /my", "-  /calendar.ics  a file"));

    assertThat(list.troubles(Set.of("/my", "/calendar.ics", "/my/wishes")))
        .containsExactly("/my/wishes is neither photographed nor said to be no page");
  }

  @Test
  void aLineThatOutlivedItsRouteIsFound() {
    ScreenList list = ScreenList.of(List.of("王芳  /my", "王芳  /gone?page=2", "-  /old.ics  a file"));

    assertThat(list.troubles(Set.of("/my")))
        .containsExactlyInAnyOrder("/gone is no route any more", "/old.ics is no route any more");
  }

  @Test
  void aRouteCannotBeBothAPageAndNone() {
    ScreenList list = ScreenList.of(List.of("王芳  /my", "-  /my  a file"));

    assertThat(list.troubles(Set.of("/my")))
        .containsExactly("/my is photographed and said to be no page");
  }

  @Test
  void twoScreensOfOnePageNeedTwoNames() {
    ScreenList list = ScreenList.of(List.of("王芳  /my", "何青  /my", "李强  /my  as=empty"));

    assertThat(list.troubles(Set.of("/my"))).containsExactly("my (何青) needs an as= of its own");
  }

  @Test
  void refusesAnOptionThatItDoesNotKnowAndAnExceptionWithoutReason() {
    assertThatThrownBy(() -> ScreenList.of(List.of("王芳  /my  colour=dark")))
        .hasMessageContaining("colour=dark");
    assertThatThrownBy(() -> ScreenList.of(List.of("-  /my"))).hasMessageContaining("no reason");
  }

  @Test
  void namesAPictureAfterItsPage() {
    ScreenLine line =
        ScreenLine.of("李强  /workbench/members/{number:\\d{1,12}}/edit?a=1  as=new look=dark");

    assertThat(line.name()).isEqualTo("workbench-members-number-edit.new");
    assertThat(line.query()).isEqualTo("?a=1");
    assertThat(line.look()).isEqualTo(ScreenLine.Look.DARK);
  }
}
