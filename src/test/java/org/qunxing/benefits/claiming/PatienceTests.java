package org.qunxing.benefits.claiming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qunxing.IntegrationTest;
import org.qunxing.allocation.AllocationReason;
import org.qunxing.benefits.BenefitsReason;
import org.qunxing.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

/** What a member sees whose tap has no answer yet. */
@IntegrationTest
class PatienceTests {

  @Autowired MemberOfferPages pages;

  private final MockHttpServletRequest request =
      new MockHttpServletRequest("POST", "/my/offers/H-2026-0001/claim");
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @ParameterizedTest
  @EnumSource(names = {"CROWDED", "OUTCOME_UNKNOWN"})
  void keepsWhatWasSentAndSaysWhenToAskAgain(AllocationReason reason) {
    ClaimForm form = new ClaimForm("token", "2", "1", "七", null);
    request.setAttribute(ClaimForm.class.getName(), form);

    ModelAndView answer = pages.refused(new Refusal(reason), request, response);

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(Integer.parseInt(Objects.requireNonNull(response.getHeader("Retry-After"))))
        .isBetween(3, 5);
    assertThat(answer.getViewName()).isEqualTo("benefits/claiming/patience");
    PatiencePage page = Objects.requireNonNull((PatiencePage) answer.getModel().get("page"));
    assertThat(page.form()).isEqualTo(form);
    assertThat(page.form().hasTried()).isFalse();
    assertThat(page.action()).isEqualTo("/my/offers/H-2026-0001/claim");
  }

  @Test
  void asksByItselfOnlyOnce() {
    assertThat(new ClaimForm("token", null, null, null, "yes").hasTried()).isTrue();
  }

  @Test
  void anyOtherNoIsSaidPlainly() {
    request.setAttribute(ClaimForm.class.getName(), new ClaimForm("", null, null, null, null));

    ModelAndView answer = pages.refused(new Refusal(BenefitsReason.TOO_FAST), request, response);

    assertThat(response.getStatus()).isEqualTo(429);
    assertThat(response.getHeader("Retry-After")).isEqualTo("2");
    assertThat(answer.getViewName()).isEqualTo("web/error");
  }
}
