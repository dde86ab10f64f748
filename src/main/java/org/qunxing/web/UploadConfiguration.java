package org.qunxing.web;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is uploaded goes to the scratch directory on its way in, not to the machine's own. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

  @Bean
  static MultipartConfigElement multipartConfig(MultipartProperties properties, Scratch scratch) {
    MultipartConfigElement limits = properties.createMultipartConfig();
    return new MultipartConfigElement(
        scratch.directory().toString(),
        limits.getMaxFileSize(),
        limits.getMaxRequestSize(),
        limits.getFileSizeThreshold());
  }
}
