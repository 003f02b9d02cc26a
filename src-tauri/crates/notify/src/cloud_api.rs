//! The request that the WhatsApp Business Cloud API gets for one message.
//!
//! Written here, sent by nothing yet. The token is marked sensitive, so that no log shows it.
//! Deliberately not here: which answers are tried again. Source: spec 07, "Channels".

use domain::members::Phone;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use reqwest::{Body, Method, Request, Url};
use serde_json::json;
use texts::Lang;

use crate::Notice;

/// Where the provider is: settings, never secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CloudApi {
    /// `https://graph.facebook.com/`, or a server of tests.
    pub base: Url,
    /// The API's version, `v23.0`.
    pub version: String,
    /// The cooperative's sending number, as the provider names it.
    pub phone_number_id: String,
}

/// Why a request cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RequestError {
    /// The address, the version or the number's id does not make an address.
    #[error("the provider's address cannot be made of these settings")]
    Address,
    /// The token has characters that a header cannot carry.
    #[error("the token cannot be sent")]
    Token,
}

/// Writes the request for one message: the template in the person's language, with its named
/// parameters written as that language writes them.
///
/// # Errors
/// [`RequestError`].
pub fn request(
    to: &CloudApi,
    token: &str,
    phone: &Phone,
    notice: &Notice,
    cooperative: &str,
    lang: Lang,
) -> Result<Request, RequestError> {
    let path = format!("{}/{}/messages", to.version, to.phone_number_id);
    let url = to.base.join(&path).map_err(|_relative| RequestError::Address)?;
    let mut bearer = HeaderValue::from_str(&format!("Bearer {token}"))
        .map_err(|_characters| RequestError::Token)?;
    bearer.set_sensitive(true);
    let mut args = notice.args();
    args.push(("cooperative", cooperative.into()));
    let parameters: Vec<_> = args
        .iter()
        .map(|(name, value)| json!({ "type": "text", "parameter_name": name, "text": value.said(lang) }))
        .collect();
    let body = json!({
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": phone.to_string(),
        "type": "template",
        "template": {
            "name": notice.template().to_lowercase(),
            "language": { "code": lang.code() },
            "components": [{ "type": "body", "parameters": parameters }],
        },
    });
    let mut request = Request::new(Method::POST, url);
    request.headers_mut().insert(AUTHORIZATION, bearer);
    request.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    *request.body_mut() = Some(Body::from(body.to_string()));
    Ok(request)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::samples;
    use domain::members::Region;
    use serde_json::Value;

    fn provider() -> CloudApi {
        CloudApi {
            base: Url::parse("https://graph.facebook.com/").unwrap(),
            version: "v23.0".to_owned(),
            phone_number_id: "106540352242922".to_owned(),
        }
    }

    fn phone() -> Phone {
        Phone::parse("0470 12 34 56", Region::BE).unwrap()
    }

    #[test]
    fn the_request_carries_the_template_and_its_named_parameters() {
        let request =
            request(&provider(), "t0ken", &phone(), &samples::call(), "Ferme", Lang::Nl).unwrap();
        assert_eq!(request.method(), Method::POST);
        assert_eq!(
            request.url().as_str(),
            "https://graph.facebook.com/v23.0/106540352242922/messages"
        );
        let body: Value =
            serde_json::from_slice(request.body().unwrap().as_bytes().unwrap()).unwrap();
        let parameter = |name: &str, text: &str| json!({ "type": "text", "parameter_name": name, "text": text });
        let wanted = json!({
            "messaging_product": "whatsapp",
            "recipient_type": "individual",
            "to": "+32470123456",
            "type": "template",
            "template": {
                "name": "evt_coop_call_for_funds",
                "language": { "code": "nl" },
                "components": [{ "type": "body", "parameters": [
                    parameter("amount", "€\u{a0}273,18"),
                    parameter("due_on", "05/11/2026"),
                    parameter("reference", "+++000/0000/07373+++"),
                    parameter("title", "Cotisations 2026"),
                    parameter("cooperative", "Ferme"),
                ] }],
            },
        });
        assert_eq!(body, wanted);
    }

    #[test]
    fn no_log_shows_the_token() {
        let request =
            request(&provider(), "t0ken", &phone(), &samples::call(), "Ferme", Lang::Fr).unwrap();
        assert_eq!(request.headers()[AUTHORIZATION], "Bearer t0ken");
        assert!(!format!("{request:?}").contains("t0ken"));
    }

    #[test]
    fn settings_and_tokens_that_make_no_request_are_refused() {
        let asked = |to: &CloudApi, token: &str| {
            request(to, token, &phone(), &samples::call(), "Ferme", Lang::Fr).map(|_made| ())
        };
        assert_eq!(asked(&provider(), "two\nlines"), Err(RequestError::Token));
        let nowhere = CloudApi { base: Url::parse("data:text").unwrap(), ..provider() };
        assert_eq!(asked(&nowhere, "t0ken"), Err(RequestError::Address));
    }
}
