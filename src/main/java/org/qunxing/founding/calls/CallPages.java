package org.qunxing.founding.calls;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Requires;
import org.qunxing.founding.calls.CallEmployers.Part;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Parsed;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Phone;
import org.qunxing.web.Flash;
import org.qunxing.web.FormErrors;
import org.qunxing.web.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The call list and one employer on it, made for a phone in the field. */
@Controller
@Requires(Permission.PREPARE_FOUNDINGS)
class CallPages {

  private static final String PATH = "/workbench/foundings/calls";

  private final CallEmployers calls;
  private final Clock clock;

  CallPages(CallEmployers calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String list(@RequestParam(defaultValue = "ALL") Part part, Actor actor, Model model) {
    List<Tab> tabs =
        Arrays.stream(Part.values())
            .map(one -> new Tab(one.label(), PATH + "?part=" + one, one == part))
            .toList();
    model.addAttribute("page", new CallsPage(tabs, calls.list(actor, part)));
    return "founding/calls/list";
  }

  @GetMapping(PATH + "/{employer}")
  String show(@PathVariable UUID employer, Actor actor, Model model) {
    model.addAttribute("page", calls.page(actor, employer));
    return "founding/calls/call";
  }

  @PostMapping(PATH + "/{employer}")
  String note(
      @PathVariable UUID employer,
      @Valid CallForm form,
      BindingResult result,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    CallPage page = calls.page(actor, employer);
    @Nullable Phone phone = phone(form, result);
    FormErrors errors = next(form, FormErrors.of(result));
    if (!errors.isEmpty()) {
      response.setStatus(422);
      model.addAttribute("page", page.refused(form, errors));
      return "founding/calls/call";
    }
    calls.note(actor, employer, call(employer, form, phone));
    Flash.done(redirect, "已记下。");
    return "redirect:" + PATH + "/" + employer;
  }

  private static @Nullable Phone phone(CallForm form, BindingResult result) {
    if (form.contactPhone() == null || form.contactPhone().isBlank()) {
      return null;
    }
    Parsed<Phone> parsed = Phone.parse(form.contactPhone());
    parsed.problem().ifPresent(problem -> FormErrors.reject(result, "contactPhone", problem));
    return parsed.optional().orElse(null);
  }

  private FormErrors next(CallForm form, FormErrors errors) {
    LocalDate next = form.nextOn();
    if (next != null && next.isBefore(LocalDate.now(clock))) {
      return errors.with("nextOn", "下次联系日期不能早于今天");
    }
    boolean missing = next == null && form.outcome() != null && form.outcome().isAgain();
    return missing ? errors.with("nextOn", "请约定下次联系的日期") : errors;
  }

  private Call call(UUID employer, CallForm form, @Nullable Phone phone) {
    String contact = Objects.requireNonNullElse(form.contactName(), "").strip();
    return new Call(
        employer,
        clock.instant(),
        "",
        Objects.requireNonNull(form.outcome()),
        Objects.requireNonNullElse(form.note(), "").strip(),
        contact.isEmpty() ? null : contact,
        phone == null ? null : phone.digits(),
        form.nextOn());
  }

  @Requires(Permission.APPROVE_FOUNDINGS)
  @PostMapping(PATH + "/{employer}/caller")
  String assign(
      @PathVariable UUID employer,
      @RequestParam(required = false) @Nullable UUID caller,
      Actor actor,
      RedirectAttributes redirect) {
    if (caller == null) {
      calls.page(actor, employer);
      Flash.warning(redirect, "请选择联系人。");
    } else {
      calls.assign(actor, employer, caller);
      Flash.done(redirect, "已交办，已发消息。");
    }
    return "redirect:" + PATH + "/" + employer;
  }
}
