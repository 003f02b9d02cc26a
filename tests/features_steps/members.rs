//! The words of the members' features: a list on the disk.
//!
//! - `Étant donné le fichier "liste.csv" :` and its text, in the scenario's own folder.

use cucumber::gherkin::Step;
use cucumber::given;

use super::world::Treasurer;

#[given(expr = "le fichier {string} :")]
fn a_file(treasurer: &mut Treasurer, step: &Step, name: String) {
    let text = step.docstring.as_deref().expect("the text of the file stands under the step");
    let text = text.strip_prefix('\n').unwrap_or(text);
    std::fs::write(treasurer.folder.path().join(name), text).expect("the file can be written");
}
