package org.qunxing.burden;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Counts each form that was accepted: neither refused nor sent back with a message. */
class CountSendings implements HandlerInterceptor {

  private final ObjectProvider<Sendings> sendings;
  private final ObjectProvider<AskedForms> forms;

  CountSendings(ObjectProvider<Sendings> sendings, ObjectProvider<AskedForms> forms) {
    this.sendings = sendings;
    this.forms = forms;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception fault) {
    if (!request.getMethod().equals("POST") || fault != null || response.getStatus() >= 400) {
      return;
    }
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    forms
        .getObject()
        .postedTo(String.valueOf(pattern))
        .ifPresent(form -> sendings.getObject().count(form.route(), level(form)));
  }

  private static Level level(AskedForm form) {
    return CurrentActor.get().map(actor -> Level.of(actor, form.level())).orElse(Level.VISITOR);
  }
}
