package planted.wrong;

import org.qunxing.access.PublicRoute;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Wrong: one handler does not say who may call it. */
@Controller
public class OpenPages {

  @GetMapping("/planted/undeclared")
  public String undeclared() {
    return "";
  }

  @PublicRoute
  @GetMapping("/planted/declared")
  public String declared() {
    return "";
  }
}
