package org.qunxing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Turns every no into a page for people or a ProblemDetail for machines. */
@ControllerAdvice
class ErrorAdvice {

  @ExceptionHandler
  Object refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
    int status = refusal.reason().status();
    return answer(
        new ErrorPage(status, "没有办成", refusal.text(), null),
        refusal.reason().code(),
        request,
        response);
  }

  @ExceptionHandler
  Object missing(NotFound missing, HttpServletRequest request, HttpServletResponse response) {
    return answer(ErrorPage.of(404, null), "NOT_FOUND", request, response);
  }

  @ExceptionHandler
  Object tooLarge(
      MaxUploadSizeExceededException tooLarge,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(ErrorPage.of(413, null), "TOO_LARGE", request, response);
  }

  @ExceptionHandler
  Object malformed(
      MultipartException malformed, HttpServletRequest request, HttpServletResponse response) {
    return answer(ErrorPage.of(400, null), "MALFORMED_UPLOAD", request, response);
  }

  /** A field that the page's own form always sends was left out, or holds no number. */
  @ExceptionHandler({
    MissingServletRequestParameterException.class,
    MethodArgumentTypeMismatchException.class,
    MethodArgumentNotValidException.class
  })
  Object incomplete(HttpServletRequest request, HttpServletResponse response) {
    return answer(
        new ErrorPage(422, "内容不完整", "提交的内容缺少必要的一项，或格式不对。请返回上一页，刷新后重新填写。", null),
        "INCOMPLETE",
        request,
        response);
  }

  private static Object answer(
      ErrorPage page, String code, HttpServletRequest request, HttpServletResponse response) {
    if (request.getRequestURI().startsWith("/api/")) {
      ProblemDetail problem =
          ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(page.status()), page.advice());
      problem.setTitle(page.title());
      problem.setProperty("code", code);
      problem.setInstance(URI.create(request.getRequestURI()));
      return ResponseEntity.of(problem).build();
    }
    response.setStatus(page.status());
    return new ModelAndView("web/error", "page", page);
  }
}
