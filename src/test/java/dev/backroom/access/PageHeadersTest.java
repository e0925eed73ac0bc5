package dev.backroom.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class PageHeadersTest {
  private static final String POLICY = "Content-Security-Policy";
  private static final String TLS_ONLY = "Strict-Transport-Security";

  @Autowired MockMvc web;

  @Test
  void letsPagesLoadNothingFromElsewhere() throws Exception {
    for (var page :
        new MockHttpServletRequestBuilder[] {
          get("/login"),
          get("/console").with(user("planner").roles("planner")),
          get("/console/import").with(user("planner").roles("planner")),
          get("/console/autonomy").with(user("operator").roles("operator")),
          get("/console/access").with(user("auditor").roles("auditor")),
          get("/console/deputies").with(user("planner").roles("planner")),
          get("/console/messages").with(user("auditor").roles("auditor")),
          get("/console/messages/list?state=EARLY").with(user("operator").roles("operator")),
          get("/console/lists").with(user("planner").roles("planner")),
          get("/console/figures").with(user("auditor").roles("auditor")),
          get("/console/cases").with(user("auditor").roles("auditor")),
          get("/console/notices").with(user("planner").roles("planner")),
          get("/sandbox").with(httpBasic("admin", "backroom"))
        }) {
      web.perform(page)
          .andExpect(status().isOk())
          .andExpect(header().string(POLICY, Matchers.startsWith("default-src 'self';")))
          .andExpect(header().string(POLICY, Matchers.containsString("frame-ancestors 'none'")));
    }
  }

  @Test
  void asksForTlsFromNowOnWhereverItWasUsed() throws Exception {
    for (var address : new String[] {"/login", "/console", "/camunda/app/tasklist/", "/sandbox"}) {
      web.perform(get(address).secure(true)).andExpect(header().exists(TLS_ONLY));
      web.perform(get(address)).andExpect(header().doesNotExist(TLS_ONLY));
    }
  }

  @Test
  void keepsNoPageInACache() throws Exception {
    web.perform(get("/console").with(user("planner").roles("planner")))
        .andExpect(header().string(HttpHeaders.CACHE_CONTROL, Matchers.containsString("no-store")));
  }
}
