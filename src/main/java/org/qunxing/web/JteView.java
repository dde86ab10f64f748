package org.qunxing.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * Renders one template to bytes first, so that a failing template never leaves half a page behind.
 */
record JteView(TemplateEngine engine, String template, ShellFactory shells) implements View {

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, Object> params = new HashMap<>();
    params.put("shell", shells.shell(request, model == null ? Map.of() : model));
    if (model != null && model.get("page") != null) {
      params.put("page", model.get("page"));
    }
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(template, params, output);
    response.setContentType(getContentType());
    response.setContentLength(output.getContentLength());
    // In one piece: each of a template's hundreds of pieces would pass through all the filters.
    response.getOutputStream().write(output.toByteArray());
  }
}
