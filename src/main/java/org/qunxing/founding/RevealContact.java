package org.qunxing.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.personfile.ReasonForm;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Shows a contact's phone in full: for a reason, noted in the audit before it is shown. */
@Component
public class RevealContact {

  private final Audit audit;

  RevealContact(Audit audit) {
    this.audit = audit;
  }

  /**
   * What the page shows next: the phone, or the form again with what is wrong.
   *
   * @param subject whose contact, as the audit calls it
   * @param phone asked for only when there is a reason
   */
  public ContactReveal answer(
      Actor actor,
      String subject,
      ContactReveal contact,
      Supplier<String> phone,
      ReasonForm reason,
      BindingResult result,
      HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    if (result.hasErrors()) {
      response.setStatus(422);
      return contact.refused(reason, ReasonForm.errors(result));
    }
    String shown = phone.get();
    audit.record(actor, "founding.contact-revealed", subject, reason.why());
    return contact.shown(shown);
  }
}
