package org.qunxing.members.applying;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.PublicRoute;
import org.qunxing.identity.PhoneSignIn.Standing;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.Parsed;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.Occupation;
import org.qunxing.members.applying.JoinPage.Step;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Applying step by step: phone, code, name and number. The same at a gathering. */
@Controller
@PublicRoute
class JoinPages {

  private final Destinations destinations;
  private final JoinDesk desk;
  private final ProvenPhone proven;

  JoinPages(Destinations destinations, JoinDesk desk, ProvenPhone proven) {
    this.destinations = destinations;
    this.desk = desk;
    this.proven = proven;
  }

  private Destination destination(
      HttpServletRequest request, String key, @Nullable Occupation trade) {
    return request.getRequestURI().startsWith("/g/")
        ? destinations.gathering(key)
        : destinations.unit(key, trade);
  }

  @GetMapping({"/join/{key}", "/g/{key}"})
  String show(
      @PathVariable String key,
      @RequestParam(name = "as", required = false) @Nullable Occupation trade,
      @Nullable Actor actor,
      HttpServletRequest request,
      Model model) {
    Destination to = destination(request, key, trade);
    return page(model, desk.page(to, actor, request.getSession()));
  }

  @PostMapping({"/join/{key}/codes", "/g/{key}/codes"})
  String sendCode(
      @PathVariable String key,
      @RequestParam(name = "as", required = false) @Nullable Occupation trade,
      @RequestParam(defaultValue = "") String phone,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Destination to = destination(request, key, trade);
    Parsed<Phone> parsed = Phone.parse(phone);
    Optional<String> no =
        parsed.optional().map(number -> desk.sendCode(number, request)).orElseGet(parsed::problem);
    if (no.isPresent()) {
      response.setStatus(422);
      return page(model, desk.atStep(to, Step.PHONE, phone, FormErrors.at("phone", no.get())));
    }
    return again(to);
  }

  /** Another number, or the first one was mistyped. */
  @PostMapping({"/join/{key}/restart", "/g/{key}/restart"})
  String restart(
      @PathVariable String key,
      @RequestParam(name = "as", required = false) @Nullable Occupation trade,
      HttpServletRequest request) {
    Destination to = destination(request, key, trade);
    proven.forget(request.getSession());
    return again(to);
  }

  @PostMapping({"/join/{key}/proof", "/g/{key}/proof"})
  String prove(
      @PathVariable String key,
      @RequestParam(name = "as", required = false) @Nullable Occupation trade,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes redirect) {
    Destination to = destination(request, key, trade);
    Optional<Phone> sent = proven.sent(request.getSession());
    if (sent.isEmpty()) {
      return again(to);
    }
    Optional<String> no = desk.prove(sent.get(), code, request);
    if (no.isPresent()) {
      response.setStatus(422);
      return page(
          model, desk.atStep(to, Step.CODE, sent.get().digits(), FormErrors.at("code", no.get())));
    }
    if (desk.enter(sent.get(), request, response) == Standing.STAFF) {
      Flash.note(redirect, "这个手机号是工作账号，请先登录，再回来申请。");
      return "redirect:/sign-in";
    }
    return again(to);
  }

  @PostMapping({"/join/{key}/applications", "/g/{key}/applications"})
  String apply(
      @PathVariable String key,
      @RequestParam(name = "as", required = false) @Nullable Occupation trade,
      @Valid PersonForm form,
      BindingResult result,
      @Nullable Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Destination to = destination(request, key, trade);
    HttpSession session = request.getSession();
    Optional<Phone> phone = desk.phoneOf(actor, session);
    if (phone.isEmpty()) {
      response.setStatus(422);
      return page(model, desk.atStep(to, Step.PHONE, "", FormErrors.at("phone", "请先验证手机号")));
    }
    Parsed<NationalId> id = NationalId.parse(form.nationalId());
    if (!form.nationalId().isBlank()) {
      id.problem().ifPresent(problem -> FormErrors.reject(result, "nationalId", problem));
    }
    if (to.asksOccupation() && to.byTrade() && form.occupation() == null) {
      FormErrors.reject(result, "occupation", "请选择您做什么工作");
    }
    if (result.hasErrors()) {
      response.setStatus(422);
      return page(model, desk.person(to, phone.get(), form, FormErrors.of(result)));
    }
    try {
      desk.apply(to, form, id.orRefuse(), phone.get(), actor, request, response);
    } catch (Refusal refusal) {
      response.setStatus(refusal.reason().status());
      return page(model, desk.person(to, phone.get(), form, FormErrors.at("", refusal.text())));
    }
    return "redirect:/joining";
  }

  private static String again(Destination to) {
    return "redirect:" + to.path() + (to.occupation() == null ? "" : "?as=" + to.occupation());
  }

  private static String page(Model model, JoinPage page) {
    model.addAttribute("page", page);
    return "members/applying/join";
  }
}
