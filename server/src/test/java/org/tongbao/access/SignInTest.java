package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongbao.authority.SystemActor;
import org.tongbao.testing.IntegrationTest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

@IntegrationTest
class SignInTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired EnrolmentWorkflow enrolment;
    @LocalServerPort int port;

    @Test
    void theRightPasswordOpensASessionThatTheNextRequestCarries() throws Exception {
        enrol("signin.right");
        var answer = signIn(" ＳＩＧＮＩＮ.Right", "correct-horse");
        assertThat(answer.body()).contains("\"name\":\"王晓\"");
        var cookie = answer.headers().firstValue("set-cookie").orElseThrow();
        assertThat(cookie).startsWith("tongbao_session=").contains("HttpOnly", "SameSite=Lax");
        assertThat(ask("{viewer{person{name}}}", cookie.split(";")[0]).body())
                .contains("\"name\":\"王晓\"");
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountAreAnsweredAlike() throws Exception {
        enrol("signin.wrong");
        var wrong = signIn("signin.wrong", "no");
        var unknown = signIn("signin.unknown", "no");
        assertThat(wrong.body()).contains("SIGN_IN_REFUSED").isEqualTo(unknown.body());
        assertThat(wrong.headers().firstValue("set-cookie")).isEmpty();
    }

    private void enrol(String account) {
        enrolment.enrol(
                new SystemActor("test"),
                new Enrolment(
                        account,
                        "correct-horse",
                        new PersonDetails("王晓", null, null, null),
                        List.of()));
    }

    private HttpResponse<String> signIn(String account, String password) throws Exception {
        return ask(
                """
                mutation {
                  signIn(input: {account: "%s", password: "%s"}) {
                    viewer { person { name } }
                    problems { ... on Problem { code message path } }
                  }
                }
                """
                        .formatted(account, password),
                "");
    }

    private HttpResponse<String> ask(String query, String cookie) throws Exception {
        var body = "{\"query\": \"" + query.replace("\"", "\\\"").replace("\n", " ") + "\"}";
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                        .header("Content-Type", "application/json")
                        .header("Cookie", cookie)
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
