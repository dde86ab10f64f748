package org.qunxing.founding;

import org.qunxing.founding.cases.FoundingFacts;
import org.qunxing.kernel.Permission;
import org.qunxing.measures.MeasureDeclaration;
import org.qunxing.web.Face;
import org.qunxing.web.MyEntry;
import org.qunxing.web.NavigationEntry;
import org.qunxing.web.ServiceEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the shell and the measures. */
@Configuration(proxyBeanMethods = false)
class FoundingConfiguration {

  @Bean
  static NavigationEntry foundings() {
    return new NavigationEntry(
        Face.WORKBENCH,
        42,
        "建会",
        "/workbench/foundings",
        "building-community",
        Permission.VIEW_ORGANISATIONS);
  }

  @Bean
  static ServiceEntry foundAUnion() {
    return new ServiceEntry(
        60, "申请建会", "单位还没有工会？在线申请，进度随时看", "/my/foundings", "building-community");
  }

  @Bean
  static MyEntry myFoundings() {
    return new MyEntry(60, "建会申请", "我提交的建会申请和材料", "/my/foundings", "building-community");
  }

  @Bean
  static MeasureDeclaration unionsFounded() {
    return FoundingFacts.Measure.UNIONS.declaration();
  }

  @Bean
  static MeasureDeclaration employersCovered() {
    return FoundingFacts.Measure.EMPLOYERS.declaration();
  }

  @Bean
  static MeasureDeclaration foundingMembers() {
    return FoundingFacts.Measure.MEMBERS.declaration();
  }

  @Bean
  static MeasureDeclaration certificatesIssued() {
    return FoundingFacts.Measure.CERTIFICATES.declaration();
  }
}
