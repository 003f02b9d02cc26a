# Wat alle uitleg deelt: hoe een bewerking gezegd wordt.
computation-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}
computation-whole-part = geheel getal, naar beneden afgerond, van: { $list }
computation-min = het kleinste van: { $list }
computation-max = het grootste van: { $list }
computation-split = { $list }, volgens de grootste rest
computation-cut = { $formula }, { $direction }
computation-cut-and-rest = { $formula }, { $direction } op { $kept }, { $sign } { $rest }
computation-down = naar beneden afgerond
computation-towards-zero = naar nul afgerond
computation-yes = ja
computation-no = nee
computation-about = { $about }: { $label }
computation-count-months = hele maanden van { $first } tot { $second }
computation-count-years = hele jaren van { $first } tot { $second }
computation-count-days = dagen van { $first } tot { $second }

# Een verdeling volgens de grootste rest.
step-left-over = rest, voor de grootste verloren breukdelen; bij gelijkheid naar de eerste
step-own-share = aandeel
step-sum-of-shares = som van de aandelen

# Een stijging met de tijd.
step-growth = stijging
step-whole-years-factor = factor van de stijging over volle jaren
step-growth-factor = factor van de stijging
step-years-passed = verstreken jaren
step-whole-years = hele verstreken jaren
step-part-of-year = resterend deel van een jaar
