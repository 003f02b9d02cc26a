//! Messages: what they say, by which way they may leave, and the request a provider would get.
//!
//! Everything here is pure. A message is a [`Notice`]: its template and the template's variables,
//! which the outbox keeps as JSON and [`Notice::read`] checks when it comes back. [`compose`] says
//! it in the person's language, [`route`] says whether it may leave by itself, and
//! [`cloud_api::request`] writes the provider's request.
//!
//! Deliberately not here: the outbox's rows (`store::messages`), who is written to (`api`), the
//! token's keeping (`secrets`), and sending: no message leaves this program yet. Source: spec 07.

pub mod cloud_api;
mod notice;
mod route;

use texts::{Arg, Lang};

pub use notice::{Notice, NoticeError};
pub use route::{Blocked, Route, route};

/// Says a notice as one text, signed by the cooperative: what click to chat opens, and what the
/// screen previews.
pub fn compose(notice: &Notice, cooperative: &str, lang: Lang) -> String {
    let mut args = notice.args();
    args.push(("cooperative", Arg::from(cooperative)));
    texts::say(lang, notice.text_key(), &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use notice::samples;

    #[test]
    fn a_call_for_funds_says_how_much_until_when_and_with_which_reference() {
        let said = compose(&samples::call(), "Ferme du Temple", Lang::Fr);
        assert_eq!(
            said,
            "Ferme du Temple : un appel de fonds vous est adressé, « Cotisations 2026 ».\n\
             À payer : 273,18\u{a0}€ pour le 05/11/2026.\n\
             Communication : +++000/0000/07373+++\n\
             Merci !"
        );
    }

    #[test]
    fn each_language_says_every_figure() {
        for lang in Lang::ALL {
            for (notice, figures) in [
                (samples::call(), &["273", "18", "05/11/2026", "+++000/0000/07373+++"][..]),
                (samples::reminder(), &["250", "00", "05/12/2026", "+++000/0000/07373+++"][..]),
            ] {
                let said = compose(&notice, "Ferme du Temple", lang);
                for figure in figures {
                    assert!(said.contains(figure), "{lang}: {figure} is not in {said}");
                }
                assert!(said.starts_with("Ferme du Temple"), "{said}");
                assert!(!said.contains('{') && !said.contains('['), "{said}");
            }
        }
    }
}
