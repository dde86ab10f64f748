package org.qunxing.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestIdFilterTests {

  private final RequestIdFilter filter = new RequestIdFilter();

  @Test
  void theErrorPageOfARequestBearsTheRequestsNumber() throws Exception {
    var request = new MockHttpServletRequest();
    List<String> numbers = new ArrayList<>();

    numbers.add(answered(request));
    request.setDispatcherType(DispatcherType.ERROR);
    numbers.add(answered(request));

    assertThat(numbers.get(0)).matches("[0-9a-f]{8}").isEqualTo(numbers.get(1));
  }

  @Test
  void anotherRequestBearsAnother() throws Exception {
    assertThat(answered(new MockHttpServletRequest()))
        .isNotEqualTo(answered(new MockHttpServletRequest()));
  }

  @Test
  void keepsTheNumberThatAProxyGave() throws Exception {
    assertThat(answered(brought("edge-2026-11-21"))).isEqualTo("edge-2026-11-21");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "two words here", "line\nbreak-forged"})
  void drawsItsOwnInPlaceOfWhatCouldForgeALogLine(String header) throws Exception {
    assertThat(answered(brought(header))).matches("[0-9a-f]{8}");
  }

  private static MockHttpServletRequest brought(String header) {
    var request = new MockHttpServletRequest();
    request.addHeader(RequestIdFilter.HEADER, header);
    return request;
  }

  private String answered(MockHttpServletRequest request) throws Exception {
    var response = new MockHttpServletResponse();
    filter.doFilter(request, response, new MockFilterChain());
    return Objects.requireNonNull(response.getHeader(RequestIdFilter.HEADER));
  }
}
